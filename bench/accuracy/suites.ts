import { actors } from './actors.js'
import { dep } from './dep.js'
import { events } from './events.js'
import { factuality } from './factuality.js'
import { geo } from './geo.js'
import { ner } from './ner.js'
import { own } from './own.js'
import { quotes } from './quotes.js'
import type { Suite } from './suite.js'
import { time } from './time.js'

/** Every suite, in the order in which it is printed. */
export const suites: readonly Suite[] = [dep, ner, time, geo, actors, quotes, factuality, events, own]
