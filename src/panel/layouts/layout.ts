/** A row of the edit form: fields with their widths, which add up to `ROW_WIDTH`. */
export type Row = [field: string, width: number][];

export const ROW_WIDTH = 12;

/** How the panel shows one content type or component: what its schema can't say. */
export interface Layout {
  uid: string;
  /** The field that stands for an entry wherever it is linked or listed. */
  mainField: string;
  /** The edit form, in the order an editor thinks in. Every field of the schema stands here or in `hidden`. */
  rows: Row[];
  /** Labels that are not simply the field's name in words. */
  labels?: Record<string, string>;
  /** Fields that are computed: shown, not edited. */
  readOnly?: string[];
  /** Fields that no editor needs to see. */
  hidden?: string[];
}

export interface TypeLayout extends Layout {
  /** Columns of the list, from the left: as many as fit on a laptop's screen with the status behind them. */
  columns: string[];
  sort: { by: string; order: 'ASC' | 'DESC' };
}
