using SelfEval.Benchmarks;

return args switch
{
    ["generate", ..] => GenerateCommand.Run(args.AsSpan(1)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("generate N OUT.ndjson [SEED]");
    return 2;
}
