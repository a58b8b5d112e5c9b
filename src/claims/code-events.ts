import { stage } from '../model/stage.js'

export const codeEvents = stage({
  name: 'code-events',
  needs: [
    'blocks',
    'sentences',
    'tokens',
    'tags',
    'arcs',
    'times',
    'places',
    'actors',
    'quantities',
    'equipment',
    'attributions',
  ],
  gives: ['claims', 'notes'],
  run() {
    return { claims: [], notes: [] }
  },
})
