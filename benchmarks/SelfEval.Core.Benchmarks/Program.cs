using SelfEval.Benchmarks;
using SelfEval.Benchmarks.Batches;
using SelfEval.Benchmarks.Documents;
using SelfEval.Benchmarks.Growth;

return args switch
{
    ["nothing"] => 0,
    ["generate", ..] => GenerateCommand.Run(args.AsSpan(1)),
    ["documents", ..] => DocumentRatios.Run(args.AsSpan(1)),
    ["limit", ..] => BatchLimit.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 15),
    ["growth", ..] => GrowthCommand.Run(args.AsSpan(1)),
    ["ratios"] => Ratios.Run(),
    _ => Measurements.Run(args),
};
