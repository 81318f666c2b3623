import { type DeskHours, type HandOffPacket, port } from '@samvad/framework';

/** The people of the company who answer customers. The app binds it. */
export interface HandOffDesk {
  /** Whether somebody is there at `now` (ISO 8601), and until when he answers; closed: when the desk opens. Promise only what is kept. */
  available(now: string): Promise<DeskHours>;
  /** Tells the people that a customer waits, or still waits (`packet.news`). The same request id again is the same news. */
  notify(packet: HandOffPacket, requestId: string): Promise<void>;
}

/** The port of the desk. */
export const HandOffDesk = port<HandOffDesk>('handoff.desk');
