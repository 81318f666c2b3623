import { memoryStore } from '@samvad/framework/testing';
import { storeContract } from '@samvad/testing';

storeContract('the store in memory', async () => {
  let leaseTime = 0;
  const store = memoryStore({ leaseClock: () => leaseTime });
  return {
    store,
    passLeaseTime(ms) {
      leaseTime += ms;
    },
    close: () => store.close(),
  };
});
