import type { Rule } from './model/rule.js'
import { rules as blocks } from './text/block-cues.js'
import { rules as equipment } from './text/find-equipment.js'
import { rules as origins } from './text/find-origin.js'
import { rules as places } from './text/find-places.js'
import { rules as times } from './text/find-times.js'

/** Every rule that can have found something, by stage in the order of the reading. */
export const rules: readonly Rule[] = [...blocks, ...origins, ...times, ...equipment, ...places]
