/** The command cannot do what was asked: one sentence on standard error, exit 1. */
export class CommandRefused extends Error {}

/** The command was called wrongly: exit 2. */
export class WrongUse extends Error {}
