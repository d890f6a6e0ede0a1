import { Command, CommanderError } from 'commander'
import type { VerbDefinition } from './commands/verb-definition.ts'
import { exitStatus } from './exit-status.ts'
import { verbs } from './verbs.ts'

/** Runs the verb that the arguments name and gives the exit status. */
export async function runProgram(args: readonly string[]): Promise<number> {
  let status: number = exitStatus.done
  const program = new Command('toolkit')
    .description('Turns a toolkit of guides and questionnaires into HTML, PDF and JSON, and answers into reports.')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
  for (const verb of verbs)
    addVerb(program, verb, (result) => {
      status = result
    })
  try {
    await refuseUnknown(program, args)
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 || error.code === 'commander.help' ? exitStatus.done : exitStatus.callIsWrong
    throw error
  }
}

/** What is near is worked out by a package that most calls have no other use for, and that takes as long to load as the whole help. */
async function refuseUnknown(program: Command, [name = '-']: readonly string[]): Promise<void> {
  if (name.startsWith('-') || name === 'help' || program.commands.some((command) => command.name() === name)) return
  const { didYouMean } = await import('@ai-toolkit/diagnostics')
  program.error(`There is no verb “${name}”${didYouMean(name, verbs.map(nameOf))}`)
}

function addVerb(program: Command, { usage, description, example, options, load }: VerbDefinition, report: (status: number) => void): void {
  const command = parentOf(program, usage).command(usageOf(usage)).description(description).addHelpText('after', `\nExample:\n  ${example}`)
  for (const option of options) command.addOption(option)
  command.action(async (...values: unknown[]) => {
    const given = values
      .slice(0, -2)
      .flat()
      .filter((value): value is string => typeof value === 'string')
    const run = await load()
    report(await run({ arguments: given, options: command.opts() }))
  })
}

/** The command that lists the verbs of one family, such as `translate`; made for the first of them. */
function parentOf(program: Command, usage: string): Command {
  const family = familyOf(usage)
  if (family === undefined) return program
  const known = program.commands.find((command) => command.name() === family)
  return (
    known ??
    program.command(family).description(
      `One of: ${verbs
        .filter((verb) => familyOf(verb.usage) === family)
        .map((verb) => verb.usage.split(' ')[1])
        .join(', ')}.`,
    )
  )
}

/** `translate` of `translate add <locale>`; nothing of a verb of one word. */
function familyOf(usage: string): string | undefined {
  const [first, second = '<'] = usage.split(' ')
  return /^[<[]/.test(second) ? undefined : first
}

function usageOf(usage: string): string {
  return familyOf(usage) === undefined ? usage : usage.slice(usage.indexOf(' ') + 1)
}

function nameOf({ usage }: VerbDefinition): string {
  return usage.split(' ')[0] ?? usage
}
