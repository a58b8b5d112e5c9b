import { rules as agreement } from './claims/agree-readers.js'
import { rules as lists } from './claims/chunks/read-lists.js'
import { rules as conditions } from './claims/link-conditions.js'
import { rules as denials } from './claims/link-denials.js'
import { rules as events } from './claims/link-events.js'
import { rules as denied } from './claims/mark-denied.js'
import { rules as history } from './claims/mark-history.js'
import { rules as repeats } from './claims/merge-repeats.js'
import { rules as codes } from './claims/plover.js'
import { rules as chunks } from './claims/read-chunks.js'
import { rules as tree } from './claims/read-tree.js'
import { rules as sides } from './claims/take-sides.js'
import { rules as interest } from './claims/weigh-interest.js'
import { rules as whereabouts } from './claims/where-when.js'
import type { Rule } from './model/rule.js'
import { rules as blocks } from './text/block-cues.js'
import { rules as actors } from './text/find-actors.js'
import { rules as attributions } from './text/find-attributions.js'
import { rules as equipment } from './text/find-equipment.js'
import { rules as names } from './text/find-names.js'
import { rules as origins } from './text/find-origin.js'
import { rules as places } from './text/find-places.js'
import { rules as quantities } from './text/find-quantities.js'
import { rules as times } from './text/find-times.js'
import { rules as references } from './text/link-mentions.js'
import { rules as units } from './text/merge-units.js'

/** Every rule that can have found something, stage by stage in the order of the reading. */
export const rulesByStage: readonly (readonly [stage: string, rules: readonly Rule[]])[] = [
  ['Blocks', blocks],
  ['Origin', origins],
  ['Times', times],
  ['Equipment', equipment],
  ['Quantities', quantities],
  ['Names', names],
  ['Units', units],
  ['Places', places],
  ['Actors', actors],
  ['References', references],
  ['Attributions', attributions],
  ['Claims from phrases', chunks],
  ['Claims from lists', lists],
  ['Claims from the tree', tree],
  ['Where it happened', whereabouts],
  ['History', history],
  ['Conditions', conditions],
  ['Denials', [...denials, ...denied]],
  ['Agreement of the two readers', agreement],
  ['PLOVER codes', codes],
  ['Repeats', repeats],
  ['Events spoken of again', events],
  ['Sides of sources', sides],
  ['Interest', interest],
]

export const rules: readonly Rule[] = rulesByStage.flatMap(([, list]) => list)
