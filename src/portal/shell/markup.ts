/** Text that goes into a page as it stands. Nothing else may. */

interface Markup {
  readonly dangerouslySetInnerHTML: { readonly __html: string }
}

/** @param html sanitised when it was written (formats/rich-text) */
export const sanitisedMarkup = (html: string): Markup => ({ dangerouslySetInnerHTML: { __html: html } })

/** JSON that cannot end the element it stands in. */
export const dataMarkup = (data: Readonly<Record<string, unknown>>): Markup => ({
  dangerouslySetInnerHTML: { __html: JSON.stringify(data).replaceAll('<', '\\u003c') },
})
