export default {
  rest: {
    defaultLimit: 25,
    maxLimit: 100,
    withCount: true,
    // A misspelt parameter gets a 400 that names it, instead of an answer to another question.
    strictParams: true,
  },
};
