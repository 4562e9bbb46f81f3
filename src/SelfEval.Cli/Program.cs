using System.Text;
using SelfEval.Cli;

if (args is [DocumentProcess.Argument])
{
    DocumentProcess.Serve();
    return 0;
}

Encoding own = Console.OutputEncoding;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupts = new Interrupts();
int status = CommandLineApp.Run(args, Console.Out, Console.Error, Console.IsOutputRedirected, stop: interrupts.Stop);
if (OperatingSystem.IsWindows())
{
    // A console keeps what it was set to: the next program may count on the code page of a Chinese Windows, 936.
    Console.OutputEncoding = own;
}

return status;
