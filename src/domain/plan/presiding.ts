/**
 * Who presides, told apart from who presides with them: a plan parts them by `;` (Luật Tổ chức chính quyền địa phương
 * 2025, khoản 2 Điều 43: a representative of the People's Council's Standing Board co-chairs).
 */
export function presidingOf(chair: string | null): { chair: string | null; coChair: string | null } {
  const [first, ...others] = (chair ?? '')
    .split(/;|,?\s*(?=đồng chủ trì)/iu)
    .map((who) => who.replace(/^\s*(?:và\s+)?(?:cùng\s+)?đồng chủ trì(?:\s+là)?\s*:?\s*/iu, '').trim())
    .filter((who) => who !== '')
  return { chair: first ?? null, coChair: others.length > 0 ? others.join('; ') : null }
}
