import { plover } from './events/plover.js'
import type { Suite } from './suite.js'

export const events: Suite = { name: 'events', sets: [plover] }
