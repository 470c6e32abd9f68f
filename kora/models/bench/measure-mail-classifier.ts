/**
 * Measures the text classifier on real mail: trained on one part of the SpamAssassin corpus, judged on the other.
 * Run: npx node --conditions=@krako/source kora/models/bench/measure-mail-classifier.ts [seed]
 */
import { splitBySeed, textClassifier, trainTextClassifier } from "../src/index.ts";
import { labelledMail } from "../test/labelled-mail.ts";

const seed = Number(process.argv[2] ?? 1);
const { training, heldOut } = splitBySeed(labelledMail(), { seed, heldOut: 0.3, key: (mail) => mail.id });
const started = performance.now();
const model = trainTextClassifier(training, { seed });
const trained = performance.now();
const classifier = textClassifier(model);
for (const mail of heldOut.slice(0, 200)) classifier.classify(mail);
const before = performance.now();
const answers = heldOut.map((mail) => ({ mail, answer: classifier.classify(mail) }));
const after = performance.now();

const right = (part: typeof answers): number =>
  part.filter(({ mail, answer }) => mail.label === answer.label).length / Math.max(part.length, 1);
const decided = (threshold: number): { share: number; accuracy: number } => {
  const part = answers.filter(({ answer }) => answer.confidence >= threshold);
  return { share: part.length / answers.length, accuracy: right(part) };
};
const bins = Array.from({ length: 10 }, (_, bin) =>
  answers.filter(({ answer }) => Math.min(9, Math.floor((answer.confidence - 0.5) * 20)) === bin),
);
const calibrationError = bins.reduce((error, bin) => {
  const confidence = bin.reduce((sum, { answer }) => sum + answer.confidence, 0) / Math.max(bin.length, 1);
  return error + (bin.length / answers.length) * Math.abs(confidence - right(bin));
}, 0);

process.stdout.write(
  `${JSON.stringify(
    {
      seed,
      training: training.length,
      held_out: heldOut.length,
      accuracy: right(answers),
      expected_calibration_error: calibrationError,
      at_confidence: Object.fromEntries([0.8, 0.9, 0.95, 0.99].map((threshold) => [threshold, decided(threshold)])),
      training_ms: trained - started,
      microseconds_per_message: ((after - before) * 1000) / heldOut.length,
      model_json_bytes: JSON.stringify(model).length,
      digest: model.digest,
    },
    null,
    2,
  )}\n`,
);
