/** The names that come out of a plugin's one name. */
export interface PluginNames {
  /** As it is said on the command line and to customers' turns: `gift-cards`. */
  readonly name: string;
  /** Folder from the root: `packages/plugin-gift-cards`. */
  readonly folder: string;
  /** `@samvad/plugin-gift-cards` */
  readonly packageName: string;
  /** The exported plugin: `giftCards`. */
  readonly variable: string;
  /** The gateway it needs: `GiftCardsDesk`. */
  readonly gateway: string;
}

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Words that cannot name a variable, as far as they look like plugins. */
const RESERVED = new Set([
  'case',
  'class',
  'default',
  'delete',
  'export',
  'import',
  'in',
  'new',
  'package',
  'public',
  'return',
  'switch',
  'with',
]);

/** Reads a plugin's name; undefined when it is not words of lower-case letters joined by hyphens. */
export function namesOf(name: string): PluginNames | undefined {
  if (!KEBAB.test(name) || name.startsWith('plugin-') || RESERVED.has(name)) return undefined;
  const variable = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return {
    name,
    folder: `packages/plugin-${name}`,
    packageName: `@samvad/plugin-${name}`,
    variable,
    gateway: `${variable.charAt(0).toUpperCase()}${variable.slice(1)}Desk`,
  };
}
