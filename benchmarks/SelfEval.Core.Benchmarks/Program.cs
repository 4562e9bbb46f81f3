using SelfEval.Benchmarks;

return args switch
{
    ["generate", ..] => GenerateCommand.Run(args.AsSpan(1)),
    ["ratios"] => Ratios.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("generate N OUT.ndjson[.gz] [SEED] | ratios");
    return 2;
}
