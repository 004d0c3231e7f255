import type { Actor, UserActor } from '#domain/permission/actor.ts'
import { regimeOn } from '#domain/law/regime.ts'
import type { Context } from '../usecases/context.ts'
import type { DocumentWriters } from '../documents/writers.ts'
import { users, type CastMember, type CastUser } from './cast.ts'
import type { FoundedCommune } from './found-commune.ts'
import { idOf } from '../usecases/commune/found-units.ts'
import { offices } from './cast.ts'
import type { Field } from './script.ts'
import type { Stage } from './stage.ts'

/** The posts of 2023, and the offices since the district level ended (rulebook of both regimes). */
const officeSlugs = {
  'three-tier': { office: 'van-phong', economy: 'dia-chinh', culture: 'van-hoa', police: 'cong-an' },
  'two-tier': { office: 'van-phong', economy: 'kinh-te', culture: 'van-hoa-xa-hoi', police: 'cong-an' },
} as const

interface Props {
  transact: Context['transact']
  writers: DocumentWriters
  founded: FoundedCommune
  /** User ids of the cast. */
  userIds: Record<CastMember, string>
  day: string
}

export function setStage({ transact, writers, founded, userIds, day }: Props): Stage {
  const commune = { ...founded.commune, created_at: new Date(0) }
  const slugs = officeSlugs[regimeOn(day)]
  return {
    contextAt: (now) => ({ commune, now, transact }),
    actors: castActors(founded, userIds),
    writers,
    day,
    officeOf(field: Field) {
      const slug = slugs[field]
      const office = offices.find((one) => one.slug === slug)
      return { id: idOf(founded.offices, slug), name: office?.name ?? slug }
    },
    topicId(number) {
      const id = founded.topics[number]
      if (!id) throw new Error(`no topic ${number}`)
      return id
    },
  }
}

function castActors(founded: FoundedCommune, userIds: Record<CastMember, string>): Record<CastMember, Actor> {
  const entries = (Object.entries(users) as [CastMember, CastUser][]).map(([key, user]) => {
    const actor: UserActor = {
      kind: 'user',
      userId: userIds[key],
      communeId: founded.commune.id,
      role: user.role,
      name: user.name,
      position: user.position,
      officeId: user.office ? idOf(founded.offices, user.office) : null,
      villageId: user.village ? idOf(founded.villages, user.village) : null,
      associationId: user.association ? idOf(founded.associations, user.association) : null,
    }
    return [key, actor] as const
  })
  return Object.fromEntries(entries) as Record<CastMember, Actor>
}
