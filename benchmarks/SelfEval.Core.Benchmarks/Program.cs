using SelfEval.Benchmarks;

return args switch
{
    ["nothing"] => 0,
    ["generate", ..] => GenerateCommand.Run(args.AsSpan(1)),
    ["ratios"] => Ratios.Run(),
    _ => Measurements.Run(args),
};
