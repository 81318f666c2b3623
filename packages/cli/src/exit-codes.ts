/** What the exit code of `samvad` means. */
export const exitCodes = {
  /** Done; the doctor found nothing worse than a warning. */
  ok: 0,
  /** Not done, or the doctor found something that fails. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The command comes with a later version. */
  notYet: 69,
  /** An environment variable is wrong. */
  config: 78,
} as const;

/** The same for people, at the end of the help. */
export const exitCodeHelp = `
Exit codes:
  ${exitCodes.ok}   done; the doctor found nothing worse than a warning
  ${exitCodes.failed}   not done, or the doctor found something that fails
  ${exitCodes.usage}   the command line is wrong
  ${exitCodes.notYet}  the command comes with a later version
  ${exitCodes.config}  an environment variable is wrong`;
