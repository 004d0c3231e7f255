import { Command, CommanderError } from 'commander'
import { StartRefused } from '#server/settings.ts'
import { addBenchCommand } from './commands/bench.ts'
import { addCalendarCommands } from './commands/calendar.ts'
import { addCommuneCommands } from './commands/commune.ts'
import { addDemoCommand } from './commands/demo.ts'
import { addDocumentCommands } from './commands/document.ts'
import { addPlanCommands } from './commands/plan.ts'
import { addRulesCommands } from './commands/rules.ts'
import { addRunCommands } from './commands/run.ts'
import { CommandRefused, WrongUse } from './refuse.ts'
import { startSentence } from './start-sentences.ts'

// Whoever reads only the first lines (`| head`) has had enough: no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const program = new Command('doithoai')
  .description('Đối Thoại: from the plan in Word to the last kept promise')
  .version('0.1.0')

addRunCommands(program)
addPlanCommands(program)
addDocumentCommands(program)
addCalendarCommands(program)
addRulesCommands(program)
addCommuneCommands(program)
addDemoCommand(program)
addBenchCommand(program)
throwInsteadOfExit(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = answer(error)
}

function throwInsteadOfExit(command: Command) {
  command.exitOverride()
  command.commands.forEach(throwInsteadOfExit)
}

/** Exit 1 for a refusal with its sentence, 2 for wrong use; anything else is a bug and shows itself whole. */
function answer(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof WrongUse) return say(`${error.message}.`, 2)
  if (error instanceof CommandRefused) return say(error.message, 1)
  if (!(error instanceof StartRefused)) throw error
  const sentence = startSentence(error)
  if (!process.send) return say(sentence, 1)
  process.send({ type: 'refused', sentence }, () => process.exit(1))
  return 1
}

function say(sentence: string, code: number): number {
  process.stderr.write(`${sentence.replaceAll(/\.\.$/g, '.')}\n`)
  return code
}
