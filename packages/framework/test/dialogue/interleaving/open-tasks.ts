import type { Task } from '@samvad/framework';

/** True for a task that the talk is about: not one that waits, is being made or is over. */
export const openToTalk = (task: Task): boolean => task.status === 'active' || task.status === 'confirming';

/** True for a task that something is still to be done for. */
export const isUnfinished = (task: Task): boolean => openToTalk(task) || task.status === 'parked' || task.status === 'committing';
