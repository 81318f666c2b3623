import { exitCodes } from '../exit-codes.ts';
import type { AddCommand } from './add-command.ts';

/** What every command says that this version does not have. */
const COMES_LATER = 'comes with a later version';

const later =
  (name: string, purpose: string): AddCommand =>
  (program, { terminal, end }) => {
    program
      .command(name)
      .description(`${purpose} (${COMES_LATER})`)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        terminal.complain(`samvad ${name} ${COMES_LATER}`);
        end(exitCodes.notYet);
      });
  };

/** Commands of the contract that this version lists but does not have. */
export const laterCommands: readonly AddCommand[] = [
  later('chat', 'a phone in the terminal'),
  later('test', 'runs conversation specs'),
  later('new', 'makes a plugin, a channel or a language'),
];
