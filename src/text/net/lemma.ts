import type { LemmaTable } from '../../model/syntax.js'

const longest = 5

/** The form under which a lemma is looked up: names keep their capitals. */
export function lemmaForm(form: string, xpos: string): string {
  return xpos.startsWith('NNP') ? form : form.toLowerCase()
}

/** The lemma by the longest ending with a rule for the tag; the form itself when there is none. */
export function lemmaByRule(form: string, xpos: string, rules: LemmaTable['rules']): string {
  for (let n = Math.min(longest, form.length); n >= 0; n--) {
    const rule = rules.get(`${xpos} ${form.slice(form.length - n)}`)
    if (rule === undefined) continue
    const gap = rule.indexOf(' ')
    return form.slice(0, form.length - Number(rule.slice(0, gap))) + rule.slice(gap + 1)
  }
  return form
}

/** The base form of a word with this Penn tag. */
export function lemmaOf(form: string, xpos: string, table: LemmaTable): string {
  if (form.length > 64) return form
  const f = lemmaForm(form, xpos)
  return table.exceptions.get(`${f} ${xpos}`) ?? lemmaByRule(f, xpos, table.rules)
}
