import type { Place } from '../../model/place.js'
import { startOf } from '../disk.js'
import { eachField, type Table } from './fields.js'

/** A field of a record, both counted from 0, the header being record 0. */
export interface Spot {
  record: number
  field: number
}

/**
 * Where the spots stand, which come in the order of the file, in a file with separated values of any size, called
 * `file`. It is read as far as the last of them.
 */
export async function locate(table: Table, file: string, spots: readonly Spot[]): Promise<Place[]> {
  const found: Place[] = []
  if (spots.length > 0) {
    await eachField(
      table,
      () => {},
      (at) => {
        const isHere = (spot: Spot | undefined) => spot?.record === at.record && spot.field === at.field
        while (isHere(spots[found.length])) found.push(at.place(file))
        return found.length === spots.length ? 'enough' : undefined
      },
    )
  }
  return spots.map((_, index) => found[index] ?? startOf(file))
}
