import { m } from '#words'

/** As it stands on the public pages: `Xã Thanh Lâm`. */
export function communeTitle({ kind, name }: { kind: string; name: string }): string {
  return m.public_commune_name({ kind: kind.charAt(0).toUpperCase() + kind.slice(1), name })
}
