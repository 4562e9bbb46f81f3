using System.Text;
using SelfEval.Cli;

if (args is [DocumentProcess.Argument])
{
    DocumentProcess.Serve();
    return 0;
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupts = new Interrupts();
return CommandLineApp.Run(args, Console.Out, Console.Error, Console.IsOutputRedirected, stop: interrupts.Stop);
