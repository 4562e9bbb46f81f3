namespace SelfEval.Model;

// Placeholder of the skeleton: the parser of published cells replaces it.
