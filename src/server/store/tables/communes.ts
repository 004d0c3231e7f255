import type { Role } from '#domain/permission/actor.ts'
import type { Generated, JSONColumnType } from 'kysely'
import type { Moment, OfCommune } from './row.ts'

export interface CommuneTable {
  id: string
  slug: string
  name: string
  kind: 'xã' | 'phường' | 'thị trấn' | 'đặc khu'
  superior: string | null
  province: string
  seat: string
  is_demonstration: boolean
  created_at: Moment
}

export interface CommuneSlugTable extends OfCommune {
  slug: string
}

export interface UnitTable extends OfCommune {
  id: string
  kind: 'village' | 'office' | 'association'
  name: string
  short_name: string
  slug: string
  is_reception: Generated<boolean>
  ordinal: Generated<number>
  valid_from: string | null
  valid_to: string | null
}

export interface TopicTable extends OfCommune {
  id: string
  number: number
  name: string
  office_id: string
  deputy_office_id: string | null
}

export interface MembershipTable extends OfCommune {
  user_id: string
  role: Role
  office_id: string | null
  village_id: string | null
  association_id: string | null
  name: string
  position: string
  must_change_password: Generated<boolean>
}

export interface FileTable extends OfCommune {
  hash: string
  media_type: string
  size: number
  created_at: Moment
}

export interface FileChunkTable extends OfCommune {
  hash: string
  part: number
  bytes: Buffer
}

export interface AuditEventTable extends OfCommune {
  id: string
  at: Moment
  actor: string
  action: string
  thing_kind: string
  thing_id: string | null
  detail: JSONColumnType<Record<string, unknown>>
}
