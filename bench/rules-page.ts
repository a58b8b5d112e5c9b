import { rulesByStage } from '../src/rules.js'

/** The text of docs/rules.md: every rule with what it reads and words it fires on. */
export function rulesPage(): string {
  const cell = (words: string) => words.replaceAll('|', '\\|').replaceAll('\n', ' ')
  const sections = rulesByStage.map(([stage, rules]) => {
    const rows = rules.map(({ id, what, example }) => `| ${id} | ${cell(what)} | ${cell(example)} |`)
    return [`## ${stage}`, '', '| rule | reads | fires on |', '| --- | --- | --- |', ...rows, ''].join('\n')
  })
  return `# Rules\nMade by \`npm run docs\` from the stages' own tables; not to be edited. A rule's id travels with what it found and is never reused.\n\n${sections.join('\n')}`
}
