import { create } from 'zustand';

/** How the live connection stands; `lost` only once it had been there or has been refused. */
export type Connection = 'connecting' | 'connected' | 'lost';

type ConnectionStore = { connection: Connection; set: (connection: Connection) => void };

export const useConnection = create<ConnectionStore>()((set) => ({
  connection: 'connecting',
  set: (connection) => set({ connection }),
}));
