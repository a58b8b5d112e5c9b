import { parseArgs } from 'node:util'
import { examine } from '../desk/doctor.js'
import type { Command } from './command.js'
import { defaultPort } from './serve.js'
import { terminal } from './terminal.js'

export const doctor: Command = {
  name: 'doctor',
  summary: 'Checks what a desk stands on, and says what to do about each fault.',
  usage: '',
  async run(args) {
    parseArgs({ args: [...args], options: {} })
    const { style } = terminal(process.stdout)
    let status = 0
    for await (const { name, found, problem } of examine({
      environment: process.env,
      folder: process.cwd(),
      port: defaultPort,
    })) {
      if (problem !== null) status = 1
      const mark = problem === null ? style('green', 'ok   ') : style('red', 'fault')
      process.stdout.write(`${mark} ${name.padEnd(10)} ${found}${problem === null ? '' : `\n      ${problem}`}\n`)
    }
    return status
  },
}
