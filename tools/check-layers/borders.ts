import { SCOPE, type WorkspacePackage } from '../workspace/packages.ts';
import type { Violation } from '../workspace/violation.ts';
import type { Edge, Source } from './import-graph.ts';

/** Plugins that speak to the outside: a channel, a model, a business system. All other plugins hold business only. */
const ADAPTERS = new Set(['plugin-frappe', 'plugin-openai', 'plugin-webchat', 'plugin-whatsapp']);
/** Packages that put others together. */
const PROGRAMS = new Set(['cli', 'create-samvad']);

const isPlugin = (short: string): boolean => short.startsWith('plugin-');
const isBusiness = (short: string): boolean => isPlugin(short) && !ADAPTERS.has(short);

/** Which of our packages a package's sources may import, and how that reads. */
interface Border {
  readonly allows: (short: string, entry: string) => boolean;
  readonly says: string;
}

function borderOf(from: WorkspacePackage): Border {
  const { short } = from;
  if (from.isExample || PROGRAMS.has(short)) return { allows: () => true, says: 'imports any package' };
  if (short === 'framework') return { allows: () => false, says: 'the framework imports no other package of ours' };
  if (short === 'emulators') return { allows: () => false, says: 'emulators stand for the outside world and import no package of ours' };
  if (short === 'plugin-frappe') {
    return {
      allows: (to) => to === 'framework' || isBusiness(to),
      says: 'plugin-frappe imports the framework and the plugins whose gateways it implements',
    };
  }
  if (isBusiness(short)) {
    return {
      allows: (to, entry) => (to === 'framework' && entry === '.') || to === 'plugin-vehicles',
      says: `business plugins import only ${SCOPE}framework and ${SCOPE}plugin-vehicles`,
    };
  }
  if (short === 'inspector') {
    return {
      allows: (to) => to === 'framework' || to === 'host-koa',
      says: 'the inspector imports the framework and the host it is mounted in',
    };
  }
  return { allows: (to) => to === 'framework', says: `${short} imports only the framework` };
}

/** Finds imports that cross the border of a package where they must not. Tests may import anything public. */
export function borders(sources: readonly Source[], packages: readonly WorkspacePackage[]): readonly Violation[] {
  return sources.flatMap((source) => source.edges.flatMap((edge) => crossing(source, edge, packages)));
}

function crossing(source: Source, edge: Edge, packages: readonly WorkspacePackage[]): readonly Violation[] {
  const at = { file: edge.from, line: edge.line };
  const { target } = edge;
  if (target.is === 'outside') return unknownOfOurs(edge);
  if (target.is === 'file') {
    const owner = packages.find(({ folder }) => target.path.startsWith(`${folder}/`));
    if (owner !== source.owner) {
      const instead = owner ? `import ${owner.name}` : 'keep what packages need inside packages';
      return [{ ...at, what: `reaches over the border of its package to ${target.path}`, mend: instead }];
    }
    const intoTests = !source.isTest && owner !== undefined && target.path.startsWith(`${owner.folder}/test/`);
    return intoTests ? [{ ...at, what: 'a source imports from the tests', mend: 'move what it needs into src' }] : [];
  }
  if (target.file === undefined) {
    const entries = Object.keys(target.to.manifest.exports ?? {}).map((entry) => `${target.to.name}${entry.slice(1)}`);
    return [{ ...at, what: `${edge.specifier} is no entry of its package`, mend: `import one of ${entries.join(', ')}` }];
  }
  if (source.isTest || source.owner === undefined) return [];
  if (target.to === source.owner) {
    return [{ ...at, what: 'a package imports itself by name', mend: 'import the file that declares the name' }];
  }
  const border = borderOf(source.owner);
  return border.allows(target.to.short, target.entry)
    ? []
    : [
        {
          ...at,
          what: `${source.owner.short} imports ${edge.specifier}, but ${border.says}`,
          mend: 'declare a port where it is needed and bind it in the app',
        },
      ];
}

const unknownOfOurs = ({ from, line, specifier }: Edge): readonly Violation[] =>
  specifier.startsWith(SCOPE)
    ? [{ file: from, line, what: `${specifier} is no package of this repository`, mend: 'correct its name' }]
    : [];
