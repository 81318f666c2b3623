import { memoryStore } from '@samvad/framework/testing';
import { type CampaignEnd, planOf, type Scenario, simulate, type Strengths, washScenario } from '@samvad/testing/simulator';

const end: Promise<CampaignEnd> = simulate({
  seed: 1,
  profile: 'swarm',
  scenarioOf: () => washScenario,
  openStore: (leaseClock) => memoryStore({ leaseClock }),
});
void end;

// @ts-expect-error A store has to be opened.
void simulate({ seed: 1, profile: 'swarm', scenarioOf: () => washScenario });

void { ...planOf(1, 'swarm'), strengths: { 'erp.slow': 2 } };
// @ts-expect-error Faults are named in the list of kinds.
const strengths: Strengths = { 'erp.explodes': 1 };
void strengths;

// @ts-expect-error Only a customer who says something agrees.
const agrees: ReturnType<Scenario['react']> = { is: 'nothing', agrees: true };
void agrees;
