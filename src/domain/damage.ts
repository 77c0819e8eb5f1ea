/** Why a file of a history cannot be trusted. */
export type Damage =
  /** It holds nothing. */
  | 'empty'
  /** Its last line, with the checksum, is not there. */
  | 'cut'
  /** Something stands behind its last line. */
  | 'appended'
  /** It is not what was written: the checksum differs. */
  | 'changed'
  /** So it is, and holds zeros, as a broken disk or a sudden power cut leaves them. */
  | 'zeros'
  /** So it is, and its line ends are those of Windows. */
  | 'line-ends'
  /** It is of a later program. */
  | 'version'
  /** Its name tells another moment than it does itself. */
  | 'moment'
  /** It is as it was written, and says what cannot be. */
  | 'content'
  /** A folder bears its name. */
  | 'folder'
  /** The system does not let it be read. */
  | 'unreadable';
