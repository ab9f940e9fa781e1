import Glibc
import KokchaCommands
import KokchaFiles

exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst()), console: .process))
