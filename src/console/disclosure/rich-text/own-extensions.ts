/** What the editor knows besides Tiptap's usual parts, so that it writes the closed list of markup and nothing else. */
import { Extension, Mark, mergeAttributes, Node } from '@tiptap/react'

const BLOCK_CLASSES = ['center', 'right', 'no-indent'] as const
export type BlockClass = (typeof BLOCK_CLASSES)[number]

declare module '@tiptap/react' {
  interface Commands<ReturnType> {
    blockClass: { setBlockClass: (name: BlockClass | null) => ReturnType }
    ownImage: { insertOwnImage: (image: { src: string; alt: string }) => ReturnType }
  }
}

/** Where the address of a picture stands inside the editor. */
export const KEPT_ADDRESS = 'data-src'

const ALIGNED_BLOCKS = ['paragraph', 'heading']

/** Alignment and indent as a class: the site's policy allows no style on an element. */
export const BlockClassExtension = Extension.create({
  name: 'blockClass',
  addGlobalAttributes() {
    return [
      {
        types: ALIGNED_BLOCKS,
        attributes: {
          blockClass: {
            default: null,
            parseHTML: (element) => BLOCK_CLASSES.find((name) => element.classList.contains(name)) ?? null,
            renderHTML: ({ blockClass }) => (typeof blockClass === 'string' ? { class: blockClass } : {}),
          },
        },
      },
    ]
  },
  addCommands() {
    return {
      setBlockClass:
        (name) =>
        ({ commands }) =>
          ALIGNED_BLOCKS.map((type) => commands.updateAttributes(type, { blockClass: name })).some(Boolean),
    }
  },
})

const raisedMark = (name: 'sup' | 'sub') =>
  Mark.create({
    name,
    excludes: name === 'sup' ? 'sub' : 'sup',
    parseHTML: () => [{ tag: name }],
    renderHTML: ({ HTMLAttributes }) => [name, HTMLAttributes, 0],
  })

export const Superscript = raisedMark('sup')
export const Subscript = raisedMark('sub')

/**
 * A picture among the attachments. Its public address stands in `data-src`, for the editor draws its first state before
 * it knows of node views, and would ask for what is not public yet. @param shownAt where the editor finds it while it is not public */
export const ownImage = (shownAt: (src: string) => string) =>
  Node.create({
    name: 'ownImage',
    group: 'inline',
    inline: true,
    draggable: true,
    addAttributes: () => ({
      src: {
        default: '',
        parseHTML: (element: HTMLElement) =>
          element.getAttribute(KEPT_ADDRESS) ?? element.getAttribute('src') ?? '',
        renderHTML: ({ src }: Readonly<Record<string, unknown>>) => ({ [KEPT_ADDRESS]: src }),
      },
      alt: { default: '' },
    }),
    parseHTML: () => [{ tag: 'img[src^="/disclosures/"]' }, { tag: `img[${KEPT_ADDRESS}^="/disclosures/"]` }],
    renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('img')
        dom.src = shownAt(String(node.attrs.src))
        dom.alt = String(node.attrs.alt)
        return { dom }
      },
    addCommands() {
      return {
        insertOwnImage:
          (image) =>
          ({ commands }) =>
            commands.insertContent({ type: this.name, attrs: image }),
      }
    },
  })
