using System.Text;
using SelfEval.Documents.Isolation;
using SelfEval.Workbench;

if (args is [PdfProcess.Argument])
{
    ReadingServer.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput());
    return 0;
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await StartUp.RunAsync(args);
