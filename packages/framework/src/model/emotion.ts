import { z } from 'zod';

/** How a customer sounds; `intensity` is 0..1. */
export const Emotion = z.object({
  label: z.enum(['neutral', 'happy', 'confused', 'anxious', 'frustrated', 'angry']),
  intensity: z.number(),
});
export type Emotion = z.infer<typeof Emotion>;

/** How grave a matter is, as a complaint is filed with. */
export const Severity = z.enum(['low', 'medium', 'high']);
export type Severity = z.infer<typeof Severity>;

/** No emotion worth acting on. */
export const neutral: Emotion = { label: 'neutral', intensity: 0 };
