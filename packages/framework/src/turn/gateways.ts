import type { Needs } from '../author/slot.ts';
import { captureSite } from '../kernel/call-site.ts';
import { Fault } from '../kernel/fault.ts';
import type { Caller } from '../ports/caller.ts';
import type { CallRecord } from '../ports/turn-unit.ts';
import type { CallWatcher } from './call-recorder.ts';

/** What stands behind a port. */
export type Gateway = Readonly<Record<string, unknown>>;

/** Finds the gateway that the app has bound to a port. */
export type Bindings = (port: string) => Gateway | undefined;

/** How calls through a plugin's gateways are made. */
export interface GatewayScope {
  readonly caller: Caller;
  readonly bindings: Bindings;
  readonly timeoutMs: number;
  readonly harmless: boolean;
  readonly signal?: AbortSignal;
  readonly record?: (call: CallRecord) => void;
  /** Told of a failure that is made good by a repeat at once. */
  readonly repeated?: (fault: Fault) => void;
  /** Sees every call, also those that are remembered. */
  readonly watcher?: CallWatcher;
  /** Shares and remembers the answers of reads; absent for writes. */
  readonly remember?: (key: string, read: () => Promise<unknown>) => Promise<unknown>;
}

/** A plugin's `needs` as its functions see them: every method goes through the call onion, its call site captured first. */
export function gatewaysOf(needs: Needs, scope: GatewayScope): Record<string, unknown> {
  return Object.fromEntries(Object.entries(needs).map(([name, port]) => [name, through(port.name, scope)]));
}

function through(port: string, scope: GatewayScope): unknown {
  return new Proxy(
    {},
    {
      get(_target, operation) {
        if (typeof operation !== 'string' || operation === 'then') return undefined;
        const method = (...input: readonly unknown[]): Promise<unknown> => {
          // Captured inside, yet still on the caller's stack: what is remembered costs no capture.
          const call = (): Promise<unknown> =>
            scope.caller.call(
              {
                port,
                operation,
                site: captureSite(method),
                timeoutMs: scope.timeoutMs,
                harmless: scope.harmless,
                ...(scope.signal && { signal: scope.signal }),
                ...(scope.record && { record: scope.record }),
                ...(scope.repeated && { repeated: scope.repeated }),
              },
              () => invoke(scope.bindings(port), port, operation, input),
            );
          const words = JSON.stringify(input);
          const make = (): Promise<unknown> => (scope.remember ? scope.remember(`${port}.${operation}:${words}`, call) : call());
          if (!scope.watcher) return make();
          return scope.watcher.through({ port, operation, input: words, site: () => captureSite(method) }, make);
        };
        return method;
      },
    },
  );
}

async function invoke(gateway: Gateway | undefined, port: string, operation: string, input: readonly unknown[]): Promise<unknown> {
  const method = gateway?.[operation];
  if (typeof method !== 'function')
    throw new Fault('CONFIG.BINDING', `nothing is bound to ${port}.${operation}`, { operation: `${port}.${operation}` });
  return Reflect.apply(method, gateway, input);
}
