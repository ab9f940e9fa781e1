import Glibc
import KokchaCommands
import KokchaFiles

FileDescriptor.openStandardStreams()
exit(CommandLineTool.run(ProgramArguments.words, console: .process))
