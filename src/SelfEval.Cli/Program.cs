using System.Text;
using SelfEval.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CommandLineApp.Run(args, Console.Out, Console.Error, Console.IsOutputRedirected);
