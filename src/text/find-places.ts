import { stage } from '../model/stage.js'

export const findPlaces = stage({
  name: 'find-places',
  needs: ['sentences', 'tokens', 'names', 'tags'],
  gives: ['places'],
  run() {
    return { places: [] }
  },
})
