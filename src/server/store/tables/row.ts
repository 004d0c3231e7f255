import type { ColumnType } from 'kysely'

export type Moment = ColumnType<Date, Date | undefined, Date>

export type LaterMoment = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface OfCommune {
  commune_id: string
}

export interface OfDialogue extends OfCommune {
  dialogue_id: string
}
