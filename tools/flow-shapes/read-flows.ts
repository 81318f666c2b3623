import { parseSync, Visitor } from 'oxc-parser';

/** What of a flow must not change without a new version: names in their order. */
export interface FlowShape {
  readonly name: string;
  readonly version: number;
  readonly slots: readonly string[];
  readonly steps: readonly string[];
  /** Of the declaration, counted from 1. */
  readonly line: number;
}

/** The flows that a source declares, and steps that it takes outside of them: those of functions that a run calls. */
export interface SourceFlows {
  readonly flows: readonly FlowShape[];
  readonly steps: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}
type Declared = Span & { readonly name: string; readonly version: number; readonly slots: readonly string[] };

/**
 * Reads `plugin.flow('name', { version, slots, … })` and `step('name', …)` off a TypeScript source, as far as they are written as literals.
 *
 * @throws Error when the source cannot be parsed
 */
export function readFlows(path: string, text: string): SourceFlows {
  if (!text.includes('.flow(') && !text.includes('step(')) return { flows: [], steps: [] };
  const parsed = parseSync(path, text);
  const [problem] = parsed.errors;
  if (problem) throw new Error(`${path} cannot be parsed: ${problem.message}`);
  const flows: Declared[] = [];
  const steps: { readonly name: string; readonly at: number }[] = [];
  new Visitor({
    CallExpression({ callee, arguments: given, start, end }) {
      const [name, declaration] = given;
      if (name?.type !== 'Literal' || typeof name.value !== 'string') return;
      if (callee.type === 'Identifier' && callee.name === 'step') steps.push({ name: name.value, at: start });
      const isFlow = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'flow';
      if (isFlow && declaration?.type === 'ObjectExpression') flows.push({ name: name.value, start, end, ...headOf(text, declaration) });
    },
  }).visit(parsed.program);
  const within = (flow: Span) => (step: { readonly at: number }) => step.at > flow.start && step.at < flow.end;
  return {
    flows: flows.map(({ start, end, ...flow }) => ({
      ...flow,
      steps: steps.filter(within({ start, end })).map((step) => step.name),
      line: text.slice(0, start).split('\n').length,
    })),
    steps: steps.filter((step) => !flows.some((flow) => within(flow)(step))).map((step) => step.name),
  };
}

interface Properties extends Span {
  readonly properties: readonly (Span & { readonly type: string; readonly key?: unknown; readonly value?: unknown })[];
}
interface Keyed {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
}

function headOf(text: string, declaration: Properties): Pick<Declared, 'version' | 'slots'> {
  const valueOf = (name: string): unknown => declaration.properties.find(({ key }) => nameOf(key) === name)?.value;
  const version = valueOf('version') as Keyed | undefined;
  const slots = valueOf('slots') as (Keyed & Partial<Properties>) | undefined;
  return {
    version: typeof version?.value === 'number' ? version.value : 0,
    slots: (slots?.properties ?? []).map(({ key, start, end }) => nameOf(key) ?? text.slice(start, end)),
  };
}

function nameOf(key: unknown): string | undefined {
  const { type, name, value } = (key ?? {}) as Partial<Keyed>;
  return type === 'Identifier' ? String(name) : type === 'Literal' ? String(value) : undefined;
}
