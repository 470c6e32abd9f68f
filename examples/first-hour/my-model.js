// A model of one's own. It could ask anything that answers; this one looks for two words.
export const models = [
  {
    name: "acme-tiny",
    operations: ["llm.generate@1"],
    unitType: "llm",
    tiers: ["medium"],
    local: true,
    contextWindow: 0,
    async invoke({ input }) {
      const isSpam = /lottery|prize/i.test(input.prompt);
      return { output: { label: isSpam ? "spam" : "ham", confidence: 0.9 }, usage: { tokensIn: 12, tokensOut: 3 } };
    },
  },
];
