/** Name of the piece that a reference is in the editor's document. */
export const REFERENCE_NODE = 'reportReference'
