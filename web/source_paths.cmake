# SPDX-License-Identifier: GPL-2.0-or-later
# esbuild names sources in a map relative to the build folder, which says where somebody's
# folders lie and differs from machine to machine. Names them from web/ on: cmake -D MAP=… -P.
file(READ ${MAP} map)
string(REGEX REPLACE "\"(\\.\\./)+([^\"]*/)?(web/)?(src|locales)/([^\"/]+)\"" "\"web/\\4/\\5\"" map "${map}")
file(WRITE ${MAP} "${map}")
