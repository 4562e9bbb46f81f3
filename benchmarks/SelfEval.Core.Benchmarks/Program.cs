using SelfEval.Benchmarks;
using SelfEval.Benchmarks.Documents;

return args switch
{
    ["nothing"] => 0,
    ["generate", ..] => GenerateCommand.Run(args.AsSpan(1)),
    ["documents", ..] => DocumentRatios.Run(args.AsSpan(1)),
    ["ratios"] => Ratios.Run(),
    _ => Measurements.Run(args),
};
