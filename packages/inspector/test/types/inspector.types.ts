import { type Bot, systemClock } from '@samvad/framework';
import type { HostOptions } from '@samvad/host-koa';
import { type ConversationView, inspectorApi, type TaskView } from '@samvad/inspector';

declare const bot: Bot;
declare const view: ConversationView;
const { reads, clock } = bot;

// What it makes is mounted as it is.
export const mounts: HostOptions['mounts'] = [inspectorApi({ reads, clock, adminToken: 't' })];
export const firstTask: TaskView | undefined = view.tasks[0];
export const wireId: string | undefined = view.asking?.options[0]?.id;

// @ts-expect-error an inspector without a token would be open to everybody
inspectorApi({ reads, clock });
// @ts-expect-error a clock that cannot be moved is no control
inspectorApi({ reads, clock, adminToken: 't', controls: { clock: systemClock } });
// @ts-expect-error redriving says whether there was anything to redrive
inspectorApi({ reads, clock, adminToken: 't', controls: { redrive: async () => undefined } });
// @ts-expect-error the view is not a place to change a conversation
view.owner = 'human';
