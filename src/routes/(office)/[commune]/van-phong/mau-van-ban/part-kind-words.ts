import type { TextPartKind } from '#domain/document/template/template.ts'
import { m } from '#words'

export const partKindWords: Record<TextPartKind, () => string> = {
  chapter: m.template_kind_chapter,
  division: m.template_kind_division,
  article: m.template_kind_article,
  'article-text': m.template_kind_article_text,
  section: m.template_kind_section,
  item: m.template_kind_item,
  entry: m.template_kind_entry,
  point: m.template_kind_point,
  bullet: m.template_kind_bullet,
  'sub-bullet': m.template_kind_sub_bullet,
  paragraph: m.template_kind_paragraph,
  heading: m.template_kind_heading,
}
